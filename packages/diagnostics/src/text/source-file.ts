/** A named text: rules, or a data file as text. The only form in which files enter the packages below the roof. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}
