/** Which program computes, as exports and closed periods say it. */

/** The version the package has; the command has it too. */
export const engineVersion = '0.1.0';
