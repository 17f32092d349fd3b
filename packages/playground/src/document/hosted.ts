/** The line to the page that this one stands in: what it gives, and what it hears. Only a page of the same origin has one. */
import type { DroppedFile } from '../protocol/messages.js';
import type { RuleFiles } from '../protocol/snapshot.js';

/** How the host wants it to look: a language, a theme, colours by the names of their variables. */
export interface Look {
  readonly lang: string;
  readonly theme: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** What the element says. */
export type FromHost =
  | { readonly kind: 'open'; readonly rules: RuleFiles; readonly data: readonly DroppedFile[]; readonly look: Look }
  | { readonly kind: 'look'; readonly look: Look };

/** A mistake as the host hears of it. */
export interface HostProblem {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly next: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What the element hears. */
export type ToHost =
  | { readonly kind: 'change'; readonly files: RuleFiles }
  | { readonly kind: 'result'; readonly period: string; readonly json: string }
  | { readonly kind: 'error'; readonly problems: readonly HostProblem[] };

/** The word by which the element knows that the page is there. */
export const greeting = 'kaohe-playground';

export interface HostLine {
  readonly rules: RuleFiles;
  readonly data: readonly DroppedFile[];
  readonly look: Look;
  readonly tell: (message: ToHost) => void;
  /** Calls back when it should look differently. */
  readonly follow: (changed: (look: Look) => void) => void;
}

let line: Promise<HostLine> | undefined;

/** One line for the whole page. A host of another origin never answers, since the greeting does not reach it. */
export function hostLine(): Promise<HostLine> {
  line ??= opened();
  return line;
}

function opened(): Promise<HostLine> {
  const { port1, port2 } = new MessageChannel();
  let changed: (look: Look) => void = () => undefined;
  window.parent.postMessage(greeting, location.origin, [port2]);
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<FromHost>) => {
      if (data.kind === 'look') return changed(data.look);
      const { rules, data: files, look } = data;
      resolve({
        rules,
        data: files,
        look,
        tell: (message) => port1.postMessage(message),
        follow: (call) => {
          changed = call;
        },
      });
    };
  });
}
