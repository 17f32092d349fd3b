/** What tests show, in English. */
import type { EvidenceTexts } from './evidence-shape.js';

const becomes =
  (what = '') =>
  (was: string, now: string) =>
    `${what}\`${was}\` becomes \`${now}\``;

/** Coverage, changes on trial and suggested tests in English. */
export const evidenceEn: EvidenceTexts = {
  covered: (touched, ways, percent) => `tests touch ${touched} of ${ways} places (${percent}%)`,
  kinds: { row: 'rows', branch: 'branches', quota: 'quotas and pools', exception: 'exceptions' },
  forms: {
    row: () => '',
    otherwise: () => '',
    case: () => 'the condition holds',
    else: () => 'the condition does not hold',
    veto: () => 'the veto holds',
    'no-veto': () => 'no veto',
    there: () => 'the value is there',
    missing: () => 'the value is missing',
    absent: () => 'the value is missing and nothing can be told',
    grade: (name) => `somebody gets ${name}`,
    small: () => 'too few people',
    tie: () => 'equal people at a cut',
    outside: () => 'somebody who takes no part',
    meets: () => 'the score grade changes the grade by rank',
    unearned: () => 'not earned',
    awarded: () => 'paid',
    undecided: () => 'earned, and nobody decided',
    computed: () => 'not replaced',
    replaced: () => 'replaced by a person',
    kept: () => 'the requirement is met',
    broken: () => 'the requirement is not met',
    running: () => 'the streak runs',
    ended: () => 'the streak is broken',
    full: () => 'the streak is full and starts again',
    shared: () => 'somebody gets a share',
  },
  untouched: (count) => `${count} that no test touches:`,
  nothingHere: (file) => `${file} has no rows or branches`,
  below: (percent, threshold) => `${percent}% is below the ${threshold}% asked for`,
  mustPass: 'all tests must pass before changes are tried',
  tried: ({ caught, tried, percent }) => `${tried} changes tried, ${caught} noticed by a test (${percent}%)`,
  sameResult: (count) => `${count} more give the same result and do not count`,
  capped: (tried, all) => `${all} changes are possible, a sample of ${tried} was tried`,
  survivors: (count) => `${count} that no test notices:`,
  unreached: 'no test uses it',
  changes: {
    number: becomes(),
    edge: becomes(),
    openness: becomes(),
    operator: becomes(),
    result: becomes('the result '),
    weight: becomes('the weights '),
    label: becomes(),
    'row-deleted': () => 'the row is deleted',
    'rows-swapped': (was, now) => `the result is exchanged with the row above (${was}, ${now})`,
    'branch-deleted': () => 'the condition and its result are deleted',
    'missing-deleted': () => 'the rule for missing values is deleted',
    'condition-deleted': () => 'the condition is deleted',
    rounding: (was, now) => (now === '' ? `no rounding (${was})` : `\`${was}\` becomes \`${now}\``),
    quota: becomes(),
  },
  words: {
    'share-better': 'share the better',
    'share-lower': 'share the lower',
    ask: 'ask',
    'largest-remainder': 'largest remainder',
    'half-up': 'rounded half-up',
    'half-even': 'rounded half-even',
    'half-down': 'rounded half-down',
    up: 'rounded up',
    down: 'rounded down',
    ceiling: 'rounded ceiling',
    floor: 'rounded floor',
    highest: 'to the highest',
    true: 'yes',
    false: 'no',
  },
  unsigned: (count) =>
    count === 1
      ? '1 of them is marked `# to confirm`: nobody has read it yet'
      : `${count} of them are marked \`# to confirm\`: nobody has read them yet`,
  suggested: (count, before, after) =>
    `${count} tests written, each for a person to confirm; with them coverage goes from ${before}% to ${after}%`,
  unreachable: (count) => `no way was found to ${count} more places; --coverage shows them`,
  suggestedHead:
    '# These tests were computed, nobody has confirmed them. Work each out by hand: where it is right, delete `# to confirm`; where it is not, the rules may be what is wrong.',
  mark: '# to confirm',
  pointsSuffix: ' score',
  titles: {
    edge: (name, edge) => `${name} around ${edge}`,
    pairs: (name) => `${name} in pairs`,
    branch: (name) => `${name} each way`,
    people: (name, count) => `${name} of ${count} people`,
    ties: (name) => `${name} with equal people`,
    periods: (name) => `${name} over periods`,
  },
};
