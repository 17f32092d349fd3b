/** Findings that the author says are meant go aside, with the reason; words that let nothing pass are a finding themselves. */
import { type Diagnostic, diagnose, familyOf, type SilencedDiagnostic, type Span } from '@kaohe/diagnostics';
import type { Allowance } from '@kaohe/ir';

export interface Allowed {
  readonly diagnostics: readonly Diagnostic[];
  readonly silenced: readonly SilencedDiagnostic[];
}

/** Splits the findings. Allowances of a base that find nothing any more are left alone: the shop that changed it cannot help it. */
export function allowed(diagnostics: readonly Diagnostic[], allowances: readonly Allowance[], entry: string): Allowed {
  if (allowances.length === 0) return { diagnostics, silenced: [] };
  const used = new Set<Allowance>();
  const silenced: SilencedDiagnostic[] = [];
  const told = diagnostics.filter((diagnostic) => {
    const found = allowances.filter(({ code, within }) => code === diagnostic.code && holds(within, diagnostic.span));
    for (const allowance of found) used.add(allowance);
    const [first] = found;
    if (first === undefined) return true;
    silenced.push({ diagnostic, reason: first.reason });
    return false;
  });
  // where rules cannot be read, checks have not seen all
  const isRead = !diagnostics.some(({ code, severity }) => severity === 'error' && unread.includes(familyOf(code)));
  const idle = allowances.filter((one) => isRead && !used.has(one) && one.origin.file === entry);
  const unused = idle.map(({ code, origin }) => diagnose('rules/allow-unused', origin, { code }));
  return { diagnostics: [...told, ...unused], silenced };
}

const unread: readonly string[] = ['syntax', 'yaml', 'names', 'types', 'units'];

function holds(within: Span, inner: Span): boolean {
  return within.file === inner.file && within.start <= inner.start && inner.start <= within.end;
}
