/** What reads workbooks and JSON, fetched with the first files somebody brings. */
export { otherFormats } from '@kaohe/intake';
