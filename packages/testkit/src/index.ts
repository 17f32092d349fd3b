/** The face of the private test kit: import graph and house rules. */

export { type CaseFiles, caseFiles, fileNameOf, inOtherFace, rulesAgain } from './case-files.js';
export { diagnosticLines } from './case-lines.js';
export { type Circle, fileCircles, folderCircles } from './circles.js';
export { lineCount } from './file-offences.js';
export { houseRules, longestFile, type PackageRule, sentences } from './house-rules.js';
export { type Arrow, importGraph, packageOf, type Target, type WorkspaceFile } from './import-graph.js';
export { importsOf, type WrittenImport } from './imports-of.js';
export { inOrder, type MarkedPlace, type MarkedText, withMarks, withoutMarks } from './markers.js';
export { type Offence, printOffence } from './offence.js';
export { type Manifest, offencesOf, type Workspace } from './offences.js';
export { type Fence, fencesOf, type MarkdownCase, readCases } from './read-cases.js';
export { readFiles, readWorkspace } from './read-workspace.js';
export { asFound, exactText, resultLines } from './results-table.js';
export { type CaseRun, type Evaluation, evaluated, runCase } from './run-case.js';
export { type FenceUpdate, isUpdating, withUpdates, writeUpdates } from './update.js';
