/** English sentences for mistakes of the YAML face. */
import type { YamlArgs } from '../../catalogue/yaml.js';
import type { Messages } from '../sentence.js';
import { meant, quoted, spoken } from './wording.js';

/** What, why, next for each code of the family. */
export const yaml: Messages<YamlArgs> = {
  'yaml/broken': ({ detail }) => ({
    what: 'the YAML cannot be read from here on',
    why: `the YAML reader says: ${detail}`,
    next: 'look at the indentation, the colons and the quotes of this line and the one above',
  }),
  'yaml/duplicate-key': ({ key }) => ({
    what: `the key ${quoted(key)} stands here twice`,
    why: 'YAML would keep one of them without a word',
    next: 'keep one of the two',
  }),
  'yaml/unknown-key': ({ key, suggestion }) => ({
    what: `the key ${quoted(key)} means nothing here`,
    why: 'a key that is not known would be left out of the calculation without a word',
    next: meant(suggestion, 'delete the key'),
  }),
  'yaml/wrong-shape': ({ key, expected }) => ({
    what: `${quoted(key)} does not have the form it needs`,
    why: `it takes ${spoken(expected)}`,
    next: `write ${spoken(expected)} behind the colon or under it`,
  }),
  'yaml/anchor': () => ({
    what: 'anchors, aliases and merge keys cannot be used',
    why: 'a reader could no longer see at one place what holds there',
    next: 'write the value out, or give it a name as a parameter',
  }),
  'yaml/retyped': ({ key, text }) => ({
    what: `other YAML tools read ${quoted(text)} of ${quoted(key)} as something else`,
    why: 'without quotes YAML turns some words and numbers into dates, yes or no, or rounded numbers',
    next: `put it in quotes: "${text}"`,
  }),
  'yaml/tag': ({ tag }) => ({
    what: `the tag ${quoted(tag)} cannot be used`,
    why: 'rules hold plain values only, so that reading them runs nothing',
    next: 'delete the tag',
  }),
  'yaml/not-a-mapping': () => ({
    what: 'the file does not hold keys with values',
    why: 'a rules file begins with keys such as `ruleset:` and `kpi:`',
    next: 'check that this is a rules file',
  }),
};
