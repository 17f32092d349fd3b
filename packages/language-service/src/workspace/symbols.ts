/** What a name at a place stands for, where it is declared and where it is used, across the files that share names. */
import type { Document } from './document.js';
import type { Occurrence, Space } from './occurrences.js';
import type { Workspace } from './workspace.js';

/** One thing that has a name. */
export interface NamedThing {
  readonly space: Exclude<Space, 'word' | 'member'>;
  readonly text: string;
}

/** Names by what they name, in the files that share them. */
export interface Names {
  readonly family: readonly Document[];
  readonly declared: ReadonlyMap<string, readonly Occurrence[]>;
}

/** All names that a file may use. */
export function namesFor(workspace: Workspace, file: string): Names {
  const family = workspace.familyOf(file);
  const declared = new Map<string, Occurrence[]>();
  for (const document of family) {
    for (const one of document.occurrences()) {
      if (!one.isDeclaration) continue;
      const key = keyOf(one.space, one.text);
      const known = declared.get(key);
      if (known === undefined) declared.set(key, [one]);
      else known.push(one);
    }
  }
  return { family, declared };
}

/** What an occurrence stands for. A quota's labels may be declared nowhere else, and unknown words are names that are missing. */
export function thingOf(names: Names, { space, text }: Occurrence): NamedThing {
  const isDeclared = (one: Space): boolean => names.declared.has(keyOf(one, text));
  if (space === 'word' || space === 'name') {
    const found = (['name', 'heading', 'label'] as const).find(isDeclared);
    return { space: found ?? 'name', text };
  }
  if (space === 'member') return { space: isDeclared('output') ? 'output' : 'label', text };
  return { space, text };
}

/** The occurrence at an offset. */
export function occurrenceAt(document: Document, offset: number): Occurrence | undefined {
  return document.occurrences().find(({ span }) => span.start <= offset && offset <= span.end);
}

/** Where the thing is declared. */
export function declarationsOf(names: Names, { space, text }: NamedThing): readonly Occurrence[] {
  return names.declared.get(keyOf(space, text)) ?? [];
}

/** Everywhere the thing is named, file by file. */
export function occurrencesOf(names: Names, thing: NamedThing): readonly Occurrence[] {
  return names.family.flatMap((document) =>
    document.occurrences().filter((one) => {
      if (one.text !== thing.text) return false;
      const { space } = thingOf(names, one);
      return space === thing.space;
    }),
  );
}

function keyOf(space: Space, text: string): string {
  return `${space} ${text}`;
}
