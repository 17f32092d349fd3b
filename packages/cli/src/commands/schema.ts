/** `kaohe schema`: the JSON Schema of the YAML face. */
import { rulesSchema } from '@kaohe/compiler';
import type { Context } from '../host/context.js';
import type { ExitCode } from '../host/exit-codes.js';
import { deliver } from '../host/output.js';

/** What `schema` may be told. */
export interface SchemaOptions {
  readonly out: string | undefined;
}

/** Prints the schema. */
export async function schema(context: Context, options: SchemaOptions): Promise<ExitCode> {
  return deliver(context, `${JSON.stringify(rulesSchema(), undefined, 2)}\n`, options.out);
}
