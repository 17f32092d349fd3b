/** The frame of a self-contained page: no script, nothing from elsewhere, and a policy that forbids both. */
import type { Language } from '@kaohe/diagnostics';
import { escaped } from './escape.js';

/** What a page is made of; `body` is HTML already. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly style: string;
  readonly body: string;
}

/** The whole file. */
export function htmlPage({ language, title, style, body }: Page): string {
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>
${style.trim()}
</style>
</head>
<body>
${body.trim()}
</body>
</html>
`;
}
