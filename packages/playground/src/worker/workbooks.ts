/** Reading of workbooks, fetched with the first of them. */
export { readWorkbook } from '@kaohe/intake';
