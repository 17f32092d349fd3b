/** The rule files and everything that was done to them: the only way to change rules, with one labelled undo for all views. */
import type { FileEdit } from '../protocol/edits.js';
import type { RuleFiles } from '../protocol/snapshot.js';
import { withEdits } from './edit.js';

/** Who makes a change. A view does not repeat what it made itself. */
export type Origin = 'text' | 'table' | 'fix' | 'file' | 'history' | 'trial' | 'test';

/** What is said of a change. */
export interface ChangeInfo {
  readonly origin: Origin;
  /** Such as `权重 35% → 40%`, for the undo button. */
  readonly label: string;
  /** Changes with the same group that follow each other at once are one step. */
  readonly group?: string | undefined;
}

/** What happened, for those who follow. */
export interface StoreEvent {
  readonly origin: Origin;
  readonly label: string;
  /** The edits in terms of the files before; undefined where files came, went or changed their names. */
  readonly edits: readonly FileEdit[] | undefined;
  readonly before: RuleFiles;
  readonly files: RuleFiles;
  readonly version: number;
}

/** A way from one state of the files to another: lists of edits, made one list after the other, or whole files. */
type Way =
  | { readonly kind: 'edits'; readonly lists: readonly (readonly FileEdit[])[] }
  | { readonly kind: 'files'; readonly files: RuleFiles };

/** A step that can be taken back. */
interface Step {
  readonly label: string;
  readonly group: string | undefined;
  readonly back: Way;
  readonly again: Way;
}

/** Has identity, since everything on the page looks at the same texts over time. */
export class TextStore {
  private files_: RuleFiles = [];
  private version_ = 0;
  private done: Step[] = [];
  private undone: Step[] = [];
  private isOpen = false;
  private isSealed = false;
  private readonly listeners = new Set<(event: StoreEvent) => void>();

  get files(): RuleFiles {
    return this.files_;
  }

  get version(): number {
    return this.version_;
  }

  /** The labels of what undo and redo would do. */
  get undoLabel(): string | undefined {
    return this.done.at(-1)?.label;
  }

  get redoLabel(): string | undefined {
    return this.undone.at(-1)?.label;
  }

  textOf(name: string): string {
    return this.files_.find((file) => file.name === name)?.text ?? '';
  }

  /** Hears of each change, undo and redo included; the result ends it. */
  follow(listener: (event: StoreEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** From now on nothing changes any more, whoever tries to. */
  seal(): void {
    this.isSealed = true;
  }

  /** Other files from the beginning: there is nothing to take back. */
  open(files: RuleFiles): void {
    this.done = [];
    this.undone = [];
    this.tell({ origin: 'file', label: '', edits: undefined }, files);
  }

  /** Makes the edits as one step; one that changes nothing is none. */
  apply(edits: readonly FileEdit[], info: ChangeInfo): boolean {
    if (this.isSealed) return false;
    const before = this.files_;
    const { files, inverse } = withEdits(before, edits);
    if (sameFiles(before, files)) return false;
    const last = this.done.at(-1);
    const joins = this.isOpen && info.group !== undefined && last?.group === info.group;
    if (joins) this.done.pop();
    const earlier = joins ? last : undefined;
    this.push({
      label: info.label,
      group: info.group,
      back: { kind: 'edits', lists: [inverse, ...listsOf(earlier?.back)] },
      again: { kind: 'edits', lists: [...listsOf(earlier?.again), edits] },
    });
    this.tell({ origin: info.origin, label: info.label, edits }, files);
    return true;
  }

  /** Puts other files in the place of all there are, as one step: a template, another face. */
  replace(files: RuleFiles, info: ChangeInfo): void {
    if (this.isSealed || sameFiles(this.files_, files)) return;
    this.push({
      label: info.label,
      group: undefined,
      back: { kind: 'files', files: this.files_ },
      again: { kind: 'files', files },
    });
    this.tell({ origin: info.origin, label: info.label, edits: undefined }, files);
  }

  /** What comes next is a step of its own, even where its group is that of the last. */
  close(): void {
    this.isOpen = false;
  }

  /** Takes the last step back; its label comes back. */
  undo(): string | undefined {
    const step = this.done.pop();
    if (step === undefined) return undefined;
    this.undone.push(step);
    this.walk(step.label, step.back);
    return step.label;
  }

  /** Makes the last step that was taken back again. */
  redo(): string | undefined {
    const step = this.undone.pop();
    if (step === undefined) return undefined;
    this.done.push(step);
    this.walk(step.label, step.again);
    return step.label;
  }

  private walk(label: string, way: Way): void {
    this.isOpen = false;
    if (way.kind === 'files') this.tell({ origin: 'history', label, edits: undefined }, way.files);
    for (const edits of listsOf(way))
      this.tell({ origin: 'history', label, edits }, withEdits(this.files_, edits).files);
  }

  private push(step: Step): void {
    this.done.push(step);
    if (this.done.length > mostSteps) this.done.shift();
    this.undone = [];
    this.isOpen = true;
  }

  private tell(event: Pick<StoreEvent, 'origin' | 'label' | 'edits'>, files: RuleFiles): void {
    const before = this.files_;
    this.files_ = files;
    this.version_ += 1;
    for (const listener of this.listeners) listener({ ...event, before, files, version: this.version_ });
  }
}

const mostSteps = 1000;

function listsOf(way: Way | undefined): readonly (readonly FileEdit[])[] {
  return way?.kind === 'edits' ? way.lists : [];
}

function sameFiles(one: RuleFiles, other: RuleFiles): boolean {
  if (one.length !== other.length) return false;
  return one.every(({ name, text }, index) => other[index]?.name === name && other[index]?.text === text);
}
