/** Public face of the compiler package. */
export { type Compilation, compile } from './compile.js';
