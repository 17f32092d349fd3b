/** The server that comes with the extension, on standard streams. Rule sets that one may extend lie beside it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStreams } from '@kaohe/language-server/node';

const [folder = ''] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const rules = join(folder, 'rules');

void serveStreams(process.stdin, process.stdout, {
  language: undefined,
  bundled: folder !== '' && existsSync(rules) ? [rules] : [],
});
