/** The one server: a connection in, whatever carries it. Texts come from the editor; files beside them from the host, or by message. */
import { lineIndex } from '@kaohe/diagnostics';
import { type Language, tokenKinds, Workspace } from '@kaohe/language-service';
import { type Connection, type Diagnostic, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { changedText } from './convert.js';
import { type Asked, answerRequests, diagnosticsOf, typingDiagnosticsOf } from './requests.js';

/** A rule file that nobody has open. */
export interface RuleFile {
  readonly uri: string;
  readonly text: string;
}

/** What the surroundings of a server can do for it. */
export interface Host {
  /** The rule files of these folders and those that come along. */
  readonly rulesIn: (folders: readonly string[]) => readonly RuleFile[];
  /** The text of a rule file now; undefined where it is gone. */
  readonly textOf: (uri: string) => string | undefined;
  /** The language of findings where the editor names none. */
  readonly language?: Language | undefined;
  /** Runs something later: soon, or when the reader has come to rest. Returns how to call it off. */
  readonly later: (when: 'soon' | 'at rest', run: () => void) => () => void;
}

/** Messages beyond the protocol: files a host without a disk provides, and what is known of loaded data. */
export const filesMessage = 'kaohe/files';
export const factsMessage = 'kaohe/facts';

/** Headings of the data, and how many people are in each row of a declaration. */
export interface FactsParams {
  readonly columns?: readonly string[];
  readonly people?: Readonly<Record<string, readonly number[]>>;
}

/** Serves a connection until it is closed. */
export function serve(connection: Connection, host: Host): void {
  const workspace = new Workspace();
  let language: Language = 'zh';
  const asked: Asked = { workspace, language: () => language };
  let waiting: (() => void) | undefined;

  /**
   * Findings of every open text, since a change in one may be felt in those that extend it: at once what lines, names and types tell, and when
   * nobody has typed for a moment what the whole tells. Once for a burst of changes.
   */
  const publish = (): void => {
    waiting?.();
    waiting = host.later('soon', () => {
      for (const uri of workspace.openNames()) send(uri, typingDiagnosticsOf(asked, uri));
      waiting = host.later('at rest', () => {
        waiting = undefined;
        for (const uri of workspace.openNames()) send(uri, diagnosticsOf(asked, uri));
      });
    });
  };
  const send = (uri: string, diagnostics: Diagnostic[]): void => {
    const version = workspace.document(uri)?.version;
    void connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  };

  connection.onInitialize(({ locale, workspaceFolders, rootUri, initializationOptions }): InitializeResult => {
    language = languageFrom(optionOf(initializationOptions, 'language') ?? host.language ?? locale);
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? [];
    const roots = folders.length === 0 && typeof rootUri === 'string' ? [rootUri] : folders;
    for (const { uri, text } of host.rulesIn(roots)) workspace.provide(uri, text);
    return { capabilities, serverInfo: { name: 'kaohe' } };
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, text, version } }) => {
    workspace.open(uri, text, version);
    publish();
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const old = workspace.document(uri)?.source.text ?? '';
    workspace.open(uri, changedText(old, contentChanges, lineIndex), version);
    publish();
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    workspace.close(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    publish();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      const text = host.textOf(uri);
      if (text === undefined) workspace.forget(uri);
      else workspace.provide(uri, text);
    }
    publish();
  });
  connection.onNotification(filesMessage, ({ files }: { readonly files: readonly RuleFile[] }) => {
    for (const { uri, text } of files) workspace.provide(uri, text);
    publish();
  });
  connection.onNotification(factsMessage, ({ columns, people }: FactsParams) => {
    workspace.tell({
      ...(columns === undefined ? {} : { columns }),
      ...(people === undefined ? {} : { people: new Map(Object.entries(people)) }),
    });
  });
  answerRequests(connection, asked);
  connection.listen();
}

const capabilities: InitializeResult['capabilities'] = {
  positionEncoding: 'utf-16',
  textDocumentSync: TextDocumentSyncKind.Incremental,
  completionProvider: { triggerCharacters: ['.', '：', ':', ' ', '"', '@'] },
  hoverProvider: true,
  signatureHelpProvider: { triggerCharacters: ['(', '（', ',', '，'] },
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  documentFormattingProvider: true,
  codeLensProvider: {},
  codeActionProvider: { codeActionKinds: ['quickfix'] },
  inlayHintProvider: true,
  semanticTokensProvider: { legend: { tokenTypes: [...tokenKinds], tokenModifiers: ['declaration'] }, full: true },
  workspace: { workspaceFolders: { supported: true } },
};

function optionOf(options: unknown, name: string): string | undefined {
  const value =
    typeof options === 'object' && options !== null
      ? Object.entries(options).find(([key]) => key === name)?.[1]
      : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** English readers say so; everyone else reads Chinese. */
function languageFrom(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('en') === true ? 'en' : 'zh';
}
