/** Where code is emitted for this machine: one arena for all runs of a process, made when one is first needed. */
import { Arena, type Machine } from '@kaohe/evaluator';

// what this code is compiled against does not declare it
const { WebAssembly: machine } = globalThis as unknown as { readonly WebAssembly: Machine };
let made: Arena | undefined;

export function arenaHere(): Arena {
  made ??= new Arena(machine);
  return made;
}
