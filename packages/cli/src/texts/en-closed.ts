/** What `close` and `verify` say in English. */
import type { ClosedTexts } from './closed-shape.js';

/** The words of both commands. */
export const closedEn: ClosedTexts = {
  written: (period, people, path, seal) => `${period} is closed: ${people} people, in ${path}, seal ${seal}`,
  next: (command) => `to verify later: ${command}`,
  past: (periods) => `earlier periods as they were closed: ${periods.join(', ')}`,
  changed: (period, count, command) =>
    `${period} is closed, and ${count} results come out differently now; what was closed stays; to see them: ${command}`,
  same: (period, people, path) => `${period}  as it was closed: ${people} people  ${path}`,
  differs: (period, changed, people, path) =>
    `${period}  not as it was closed: results of ${changed} of ${people} people changed  ${path}`,
  engine: (was, now) => `program: ${was} then, ${now} now`,
  file: {
    changed: (name) => `changed file: ${name}`,
    missing: (name) => `file that was read then and not now: ${name}`,
    new: (name) => `file that was not read then: ${name}`,
  },
  nothing: 'none',
};
