/** What a word of the language means, in one plain sentence per language: for the reference pages and for editors. */

export interface Description {
  readonly zh: string;
  readonly en: string;
}
