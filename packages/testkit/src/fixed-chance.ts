/** Set-up of every test file: properties draw the same examples each run, so that a change is judged by what it changed. `SEED=random` draws new ones. */
import fc from 'fast-check';

const asked = process.env.SEED ?? '1';

if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
