/** What `kaohe play` says. */

/** Words of the command that serves the page. */
export interface PlayTexts {
  readonly serving: (address: string) => string;
  readonly noPage: string;
  readonly portTaken: (port: number) => string;
  readonly tooMany: string;
}

export const playZh: PlayTexts = {
  serving: (address) => `打开 ${address}\n只有这台机器打得开；改动直接写回文件。按 Ctrl-C 结束。`,
  noPage: '没有找到网页：先运行 npm run build',
  portTaken: (port) => `端口 ${port} 打不开：换一个 --port，或者不写，自动选一个`,
  tooMany: '文件太多：一次最多一千个',
};

export const playEn: PlayTexts = {
  serving: (address) => `Open ${address}\nOnly this machine can; changes go into the files. Ctrl-C ends it.`,
  noPage: 'the page is not there: run npm run build first',
  portTaken: (port) => `port ${port} cannot be opened: take another --port, or none to let one be chosen`,
  tooMany: 'too many files: a thousand at once',
};
