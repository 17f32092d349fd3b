/** The extension: starts the server for rule files and carries out what its code lenses ask for. */
import { platform } from 'node:process';
import { commands, type ExtensionContext, env, Position, Uri, window, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node.js';

let client: LanguageClient | undefined;

/** Called by the editor when the first rule file is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.cjs');
  const chosen = workspace.getConfiguration('kaohe').get<string>('language', 'auto');
  const language = chosen === 'auto' ? (env.language.startsWith('zh') ? 'zh' : 'en') : chosen;
  client = new LanguageClient(
    'kaohe',
    '考核 Kaohe',
    { module, transport: TransportKind.stdio, args: [context.extensionPath] },
    {
      documentSelector: [{ language: 'kaohe' }, { language: 'kaohe-yaml' }],
      initializationOptions: { language },
      synchronize: { fileEvents: workspace.createFileSystemWatcher('**/*.{kpi,kpi.yaml,kpi.yml}') },
    },
  );
  context.subscriptions.push(
    commands.registerCommand('kaohe.showReferences', showReferences),
    commands.registerCommand('kaohe.runTests', runTests),
  );
  await client.start();
}

/** Called by the editor when it ends. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function showReferences(file: string, { line, character }: { line: number; character: number }): Promise<void> {
  const [uri, position] = [Uri.parse(file), new Position(line, character)];
  const places = await commands.executeCommand('vscode.executeReferenceProvider', uri, position);
  await commands.executeCommand('editor.action.showReferences', uri, position, places);
}

/** The command of the reader's machine runs them, in a terminal where one sees what it says. */
function runTests(file: string, name: string | undefined): void {
  const command = workspace.getConfiguration('kaohe').get<string>('command', 'kaohe');
  const terminal = window.terminals.find(({ name }) => name === 'kaohe') ?? window.createTerminal('kaohe');
  terminal.show(true);
  const only = name === undefined || !isPlain(name) ? '' : ` --only ${quoted(name)}`;
  terminal.sendText(`${command} test ${quoted(Uri.parse(file).fsPath)}${only}`);
}

/** A name of a rule file must never become a command of the terminal; where it could, all tests are run. */
function isPlain(name: string): boolean {
  return !/[\p{Cc}"'`$%!\\]/u.test(name);
}

function quoted(text: string): string {
  return platform === 'win32' ? `"${text}"` : `'${text.replaceAll("'", `'\\''`)}'`;
}
