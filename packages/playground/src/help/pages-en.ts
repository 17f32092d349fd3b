/** The pages of the language in English, fetched when somebody asks for help. */
export const pages = import.meta.glob<string>('../../../../docs/language/en/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
