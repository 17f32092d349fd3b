/** Which language the command speaks: what the user says, then the environment, then Chinese. */
import type { Language } from '@kaohe/diagnostics';

/** The language of a call. A locale that is neither Chinese nor English gets English; no locale at all gets Chinese. */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const given = languageNamed(optionIn(argv)) ?? languageNamed(env.KAOHE_LANG);
  if (given !== undefined) return given;
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((text) => text !== undefined && text !== '') ?? '';
  // `C` and `POSIX` say that nobody chose a language.
  if (locale === '' || /^(C|POSIX)(\.|$)/i.test(locale)) return 'zh';
  return languageNamed(locale) ?? 'en';
}

/** The language a text names: `zh`, `zh_CN.UTF-8`, `en-GB`; undefined for others. */
export function languageNamed(text: string | undefined): Language | undefined {
  if (text === undefined) return undefined;
  if (/^zh\b|^zh[_-]/i.test(text)) return 'zh';
  return /^en\b|^en[_-]/i.test(text) ? 'en' : undefined;
}

/** `--lang` is looked for before the command line is understood, because its mistakes are told in this language too. */
function optionIn(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const joined = options.findLast((argument) => argument.startsWith('--lang='));
  const apart = options.lastIndexOf('--lang');
  return apart >= 0 ? options[apart + 1] : joined?.slice('--lang='.length);
}
