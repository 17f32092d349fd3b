/** The words of sharing: the dialog, and the line above what came by a link. */
import type { Language } from '@kaohe/diagnostics';
import type { LinkFault } from '../document/share.js';

export interface ShareWords {
  readonly title: string;
  readonly inside: string;
  readonly rules: (names: string) => string;
  readonly withPeople: (files: string) => string;
  readonly peopleWarning: string;
  readonly length: (characters: number) => string;
  readonly tooLong: string;
  readonly long: string;
  readonly copyLink: string;
  readonly copyMarkdown: string;
  readonly saveFile: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly link: string;
  readonly code: string;
  readonly close: string;
  readonly fromLink: string;
  readonly keep: string;
  readonly leave: string;
  readonly fault: Readonly<Record<LinkFault | 'ended', string>>;
}

const zh: ShareWords = {
  title: '把规则交给别人',
  inside: '链接里有什么',
  rules: (names) => `规则：${names}`,
  withPeople: (files) => `带上数据：${files}`,
  peopleWarning: '数据里有每个人的名字和数字。拿到链接的人都看得到。',
  length: (characters) => `${characters} 个字符`,
  long: '链接有点长，有的聊天软件会截断：最好保存成文件发出去。',
  tooLong: '太长，聊天软件会截断：请保存成文件发出去。',
  copyLink: '复制链接',
  copyMarkdown: '复制 Markdown',
  saveFile: '保存成文件',
  copied: '已复制',
  notCopied: '浏览器不让复制：请选中上面的链接，自己复制。',
  link: '链接',
  code: '扫这个码打开',
  close: '关闭',
  fromLink: '这是来自链接的副本，你自己的规则没有动。',
  keep: '留下这一份',
  leave: '回到我的规则',
  fault: {
    damaged: '链接不完整，打不开：可能被聊天软件截断了。请对方再发一次，或者发文件。你自己的规则没有动。',
    'too-large': '链接里的内容太大，没有打开。请对方发文件。你自己的规则没有动。',
    newer: '链接是更新的版本做的，这个页面打不开。请更新页面再试。你自己的规则没有动。',
    ended: '这个地址属于一次已经结束的 kaohe play：请打开新显示的地址。这里是浏览器里存着的规则，文件没有动。',
    'other-standard': '链接用的标准和这个页面自带的不是同一版，没有打开。请对方发文件。你自己的规则没有动。',
  },
};

const en: ShareWords = {
  title: 'Hand the rules to somebody',
  inside: 'What is in the link',
  rules: (names) => `Rules: ${names}`,
  withPeople: (files) => `With the data: ${files}`,
  peopleWarning: 'The data has the name and the numbers of every person. Whoever has the link can see them.',
  length: (characters) => `${characters} characters`,
  long: 'A long link: some chats cut it off. Better save a file and send that.',
  tooLong: 'Too long: chats cut it off. Save a file and send that.',
  copyLink: 'Copy link',
  copyMarkdown: 'Copy Markdown',
  saveFile: 'Save as file',
  copied: 'Copied',
  notCopied: 'The browser does not let the page copy: select the link above and copy it.',
  link: 'The link',
  code: 'Scan to open',
  close: 'Close',
  fromLink: 'This is a copy from a link; your own rules are as they were.',
  keep: 'Keep this one',
  leave: 'Back to my rules',
  fault: {
    damaged:
      'The link is incomplete and cannot be opened: a chat may have cut it off. Ask for it again, or for a file. Your own rules are as they were.',
    'too-large':
      'What is in the link is too large and was not opened. Ask for a file. Your own rules are as they were.',
    newer:
      'The link was made by a newer version; this page cannot open it. Update the page and try again. Your own rules are as they were.',
    ended:
      'This address belongs to a kaohe play that has ended: open the one it shows now. What you see is kept in the browser; the files are as they were.',
    'other-standard':
      'The link builds on another version of the standard than this page has and was not opened. Ask for a file. Your own rules are as they were.',
  },
};

/** The words of a language. */
export const shareWords: Readonly<Record<Language, ShareWords>> = { zh, en };
