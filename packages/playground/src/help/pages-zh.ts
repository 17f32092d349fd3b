/** The pages of the language in Chinese, fetched when somebody asks for help. */
export const pages = import.meta.glob<string>('../../../../docs/language/zh/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
