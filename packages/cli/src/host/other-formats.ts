/** What reads workbooks, in a part of its own. */
export { otherFormats } from '@kaohe/intake';
