/** English sentences for files, people asked for, and how a command was called. */
import type { HostArgs, LookBeyond } from '../../catalogue/host.js';
import type { Messages } from '../sentence.js';
import { meant, quoted, spoken } from './wording.js';

/** What, why, next for each code of the family. */
export const host: Messages<HostArgs> = {
  'host/file-not-found': ({ path }) => ({
    what: `there is no file ${quoted(path)}`,
    why: 'nothing of this name is in this place',
    next: 'check the name and the folder',
  }),
  'host/file-unreadable': ({ path, reason }) => ({
    what: `the file ${quoted(path)} cannot be read`,
    why: plain(reason),
    next: 'close other programs that have it open, check that you may read it, or choose another file',
  }),
  'host/not-a-rules-file': ({ path }) => ({
    what: `${quoted(path)} is not a rules file`,
    why: 'rules end in `.kpi` or `.kpi.yaml`',
    next: 'give a rules file; data files come after it',
  }),
  'host/no-data': () => ({
    what: 'there is no data to work on',
    why: 'results come from rules and data, and no data file was given',
    next: 'give a data file, as in `kaohe run data.csv`',
  }),
  'host/who-unknown': ({ who, suggestion }) => ({
    what: `nobody in the data is called ${quoted(who)}`,
    why: 'the name must be written as it is in the data',
    next: meant(suggestion, 'look the name up in the data'),
  }),
  'host/usage': ({ detail }) => ({
    what: `the command cannot be carried out: ${detail}`,
    why: 'it was called in a way it does not know',
    next: 'see `kaohe --help`',
  }),
  'host/write-failed': ({ path, reason }) => ({
    what: `${quoted(path)} cannot be written`,
    why: plain(reason),
    next: 'close other programs that have it open, or choose another place',
  }),
  'host/exists': ({ path }) => ({
    what: `${quoted(path)} is there already`,
    why: 'nothing is overwritten unless you say so',
    next: 'choose another name, or add `--force`',
  }),
  'host/code-unknown': ({ code, suggestion }) => ({
    what: `there is no code ${quoted(code)}`,
    why: 'a code has a family and a name, as in `scoring/band-gap`',
    next: meant(suggestion, 'see all codes with `kaohe explain --list`'),
  }),
  'host/several-periods': ({ who, periods }) => ({
    what: `the data has several periods for ${quoted(who)}`,
    why: `they are: ${periods}`,
    next: 'say which one with `--period`',
  }),
  'host/already-closed': ({ period, path }) => ({
    what: `${quoted(period)} is closed already`,
    why: `its results are in ${quoted(path)}, and nothing changes them silently`,
    next: 'see with kaohe verify what would come out now; to close it anew, add --again with the reason: the old one is kept',
  }),
  'host/not-closed': ({ period, path }) => ({
    what: `${quoted(period)} is not closed`,
    why: `there is nothing of it in ${quoted(path)}`,
    next: 'close it first with kaohe close, or say with --closed where closed results are',
  }),
  'host/closed-waits': ({ period, people }) => ({
    what:
      people === ''
        ? `there are mistakes in the data of ${quoted(period)}, so it cannot be closed`
        : `somebody has no result in ${quoted(period)} yet, so it cannot be closed`,
    why: people === '' ? 'they are listed below, each with its place' : `waiting: ${people}`,
    next: 'give the data or the decision that is missing; to close it as it is, add --allow-waiting',
  }),
  'host/closed-unreadable': ({ path }) => ({
    what: `${quoted(path)} holds no closed results`,
    why: 'it is not whole, or kaohe close did not write it',
    next: 'get the file back from a copy; until then nothing that needs this period can be computed',
  }),
  'host/closed-altered': ({ path }) => ({
    what: `the closed results in ${quoted(path)} were altered`,
    why: 'what it holds does not fit its own seal',
    next: 'get the file back from a copy; to change results, use kaohe close --again with the reason',
  }),
  'host/needs-everyone': ({ name, look, size }) => ({
    what: `${quoted(name)} cannot be told from one row, so it cannot be computed while the file is read`,
    why: needOf(look)[0],
    next: size === 'small' ? 'leave out --stream: the file fits into memory' : needOf(look)[1],
  }),
};

const byPeriod = 'split the file by period: people are compared within a period only, so the results are the same';

function needOf(look: string): readonly [string, string] {
  return Object.entries(looks).find(([known]) => known === look)?.[1] ?? ['it looks at other rows', byPeriod];
}

/** What each look needs, and how a file too large for memory can be split without changing a result. */
const looks: Readonly<Record<LookBeyond, readonly [string, string]>> = {
  quota: ['a quota ranks all who are compared', byPeriod],
  pool: ['a pool must know everybody it is shared among', byPeriod],
  cohort: ['a comparison must know everybody who is compared', byPeriod],
  history: [
    'it looks at other periods of the same person',
    'split the file by people, with all periods of a person together',
  ],
  records: ['it gathers the records of a person', 'split the file by period, with the records of a person in one file'],
  'keyed-values': [
    'values looked up by keys stand in other rows',
    'split the file by period, with the values to look up in each part',
  ],
  'shared-values': [
    'values of a team or of everyone stand in other rows',
    'split the file by period, with the shared values in each part',
  ],
  'combined-rows': [
    'several rows of a person make one value',
    'split the file by period, with the rows of a person in one file',
  ],
  accounts: [
    'the accounts of a person stand in several rows',
    'split the file by period, with the accounts of a person in one file',
  ],
};

function plain(reason: string): string {
  return reason === '' ? 'the system does not say why' : spoken(reason).replaceAll('`', '');
}
