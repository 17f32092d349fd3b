/** What a family of the catalogue is made of: per code the shape of its arguments and how grave it is. */

/** *error*: no result comes out; *warning*: it runs and is probably not meant; *hint*: worth knowing. */
export type Severity = 'error' | 'warning' | 'hint';

/** What a diagnostic says beside its code: words of the author, numbers as the author writes them. An empty text means: none. */
export type ArgValue = string | number;

/** The arguments of any diagnostic, before one knows its code. */
export type Args = Readonly<Record<string, ArgValue>>;

/** The arguments of a code that has none. */
export type NoArgs = Readonly<Record<string, never>>;

/** How grave each code of a family is, given the interface that lists the arguments of its codes. */
export type Family<Shapes> = Readonly<Record<keyof Shapes, Severity>>;
