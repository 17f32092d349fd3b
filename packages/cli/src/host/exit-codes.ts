/** What the exit codes mean; scripts rely on them. */

/** One number per meaning. */
export const exitCodes = {
  /** All is well. */
  ok: 0,
  /** The rules have errors, a test failed, a file is not formatted. */
  findings: 1,
  /** The command could not be carried out. */
  couldNotRun: 2,
  /** Some result waits for a person: a missing cell, an award not decided. */
  needsPerson: 3,
  /** `diff --exit-code`: results differ. */
  different: 4,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const;

/** One of the codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
