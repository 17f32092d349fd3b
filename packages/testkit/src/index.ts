/** The face of the private test kit: import graph and house rules. */
export { type Circle, fileCircles, folderCircles } from './circles.js';
export { lineCount } from './file-offences.js';
export { houseRules, longestFile, type PackageRule, sentences } from './house-rules.js';
export { type Arrow, importGraph, packageOf, type Target, type WorkspaceFile } from './import-graph.js';
export { importsOf, type WrittenImport } from './imports-of.js';
export { type Offence, printOffence } from './offence.js';
export { type Manifest, offencesOf, type Workspace } from './offences.js';
export { readFiles, readWorkspace } from './read-workspace.js';
