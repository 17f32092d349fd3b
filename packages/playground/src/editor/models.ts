/** One Monaco model per rule file. Models follow the store by small edits and tell it what is typed; neither hears its own echo. */
import { editor, type IDisposable, Uri } from 'monaco-editor/editor';
import { editBetween } from '../document/edit.js';
import type { StoreEvent, TextStore } from '../document/text-store.js';
import type { FileEdit } from '../protocol/edits.js';
import { languageId } from './prepare.js';

/** The models of the store's files. */
export interface Models {
  readonly modelOf: (file: string) => editor.ITextModel | undefined;
  readonly fileOf: (model: editor.ITextModel) => string | undefined;
  readonly all: () => Iterable<readonly [string, editor.ITextModel]>;
  /** While a character is being composed nothing is written into the models. */
  readonly composing: (isComposing: boolean) => void;
  readonly dispose: () => void;
}

/** What was typed: edits in terms of the text before, and the line of the first. */
export type Typed = (edits: readonly FileEdit[], line: number) => void;

/** `onFiles` hears when models came or went. */
export function modelsOf(store: TextStore, onTyped: Typed, onFiles: () => void): Models {
  const models = new Map<string, editor.ITextModel>();
  const listeners = new Map<string, IDisposable>();
  let isFollowing = false;
  let isComposing = false;

  function add(file: string, text: string): void {
    const model = editor.createModel(text, languageId, uriOf(file));
    models.set(file, model);
    listeners.set(
      file,
      model.onDidChangeContent(({ changes }) => {
        if (isFollowing) return;
        const edits = changes
          .map(({ rangeOffset, rangeLength, text: typed }) => ({
            file,
            start: rangeOffset,
            end: rangeOffset + rangeLength,
            text: typed,
          }))
          .reverse();
        onTyped(edits, changes[0]?.range.startLineNumber ?? 1);
        // Line ends that Monaco made equal count as typed too.
        const isAsTyped = model.getValueLength() === store.textOf(file).length && edits.every(hasPlainEnds);
        const rest = isAsTyped ? undefined : editBetween(file, store.textOf(file), model.getValue());
        if (rest !== undefined) onTyped([rest], 1);
      }),
    );
  }

  function remove(file: string): void {
    listeners.get(file)?.dispose();
    models.get(file)?.dispose();
    listeners.delete(file);
    models.delete(file);
  }

  function write(model: editor.ITextModel, edits: readonly FileEdit[]): void {
    if (edits.length === 0) return;
    const operations = edits.map(({ start, end, text }) => {
      const from = model.getPositionAt(start);
      const to = model.getPositionAt(end);
      const range = {
        startLineNumber: from.lineNumber,
        startColumn: from.column,
        endLineNumber: to.lineNumber,
        endColumn: to.column,
      };
      return { range, text };
    });
    isFollowing = true;
    model.pushStackElement();
    model.pushEditOperations([], operations, () => null);
    model.pushStackElement();
    isFollowing = false;
  }

  /** Brings the models to the texts of the store, by the edits that were told where these lead there. */
  function follow(event?: StoreEvent): void {
    if (isComposing || event?.origin === 'text') return;
    const names = new Set(store.files.map(({ name }) => name));
    let isOther = false;
    for (const file of [...models.keys()].filter((name) => !names.has(name))) {
      remove(file);
      isOther = true;
    }
    for (const { name, text } of store.files) {
      const model = models.get(name);
      if (model === undefined) {
        add(name, text);
        isOther = true;
        continue;
      }
      const before = event?.before.find((file) => file.name === name)?.text;
      const isInStep = event?.edits !== undefined && model.getValue() === before;
      if (isInStep)
        write(
          model,
          event.edits.filter(({ file }) => file === name),
        );
      const rest = editBetween(name, model.getValue(), text);
      if (rest !== undefined) write(model, [rest]);
    }
    if (isOther && event !== undefined) onFiles();
  }

  follow();
  const stop = store.follow(follow);

  return {
    modelOf: (file) => models.get(file),
    fileOf: (model) => [...models].find(([, one]) => one === model)?.[0],
    all: () => models,
    composing(now) {
      isComposing = now;
      if (!now) follow();
    },
    dispose() {
      stop();
      for (const file of [...models.keys()]) remove(file);
    },
  };
}

/** A text whose line ends are those of every file; comparing whole files with each key takes part of a frame. */
function hasPlainEnds({ text }: FileEdit): boolean {
  return !text.includes('\r');
}

function uriOf(name: string): Uri {
  // A file outside the folder of the call has a whole path; two slashes would begin the name of a machine.
  return Uri.from({ scheme: 'rules', path: `/${name.replace(/^\/+/, '')}` });
}
