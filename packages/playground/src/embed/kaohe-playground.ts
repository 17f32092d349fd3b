/** `<kaohe-playground>`: the page as a part of another page. The element is a frame of its own page beside it, so that no style of the host reaches in. */
import type { FromHost, Look, ToHost } from '../document/hosted.js';

/** The word of `document/hosted.ts`; this file stands alone. */
const greeting = 'kaohe-playground';
/** What makes another page of it. */
const contents: readonly string[] = ['src', 'data', 'panes', 'readonly'];
const looks: readonly string[] = ['lang', 'theme'];

/** Colours and type that the host may set, as `--kaohe-accent` and so on. */
const variables = [
  'ground',
  'surface',
  'raised',
  'ink',
  'quiet',
  'line',
  'strong-line',
  'accent',
  'accent-soft',
  'font',
] as const;

const style =
  ':host{display:block;block-size:var(--kaohe-height,560px)}iframe{display:block;width:100%;height:100%;border:0}';

class KaohePlayground extends HTMLElement {
  static readonly observedAttributes = [...contents, ...looks];
  #shadow = this.attachShadow({ mode: 'closed' });
  #frame: HTMLIFrameElement | undefined;
  #port: MessagePort | undefined;
  #isWaiting = false;

  connectedCallback(): void {
    addEventListener('message', this.#greeted);
    this.#openSoon();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#greeted);
    this.#close();
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (contents.includes(name)) this.#openSoon();
    else this.#say({ kind: 'look', look: this.#look() });
  }

  /** Attributes that are set together are one change. */
  #openSoon(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    queueMicrotask(() => {
      this.#isWaiting = false;
      this.#close();
      if (this.isConnected) this.#open();
    });
  }

  #open(): void {
    const address = new URL(/* @vite-ignore */ './', import.meta.url);
    if (address.origin !== location.origin) {
      this.#tellError(
        'embed/origin',
        `${address.origin} is not ${location.origin}: serve the folder from your own origin`,
      );
      return;
    }
    const query = new URLSearchParams({ embedded: '' });
    for (const name of ['panes', 'lang', 'theme', 'readonly']) {
      const value = this.getAttribute(name);
      if (value !== null) query.set(name, value);
    }
    address.search = query.toString();
    const sheet = document.createElement('style');
    sheet.textContent = style;
    const frame = document.createElement('iframe');
    frame.title = this.title || '考核 Kaohe';
    frame.src = address.href;
    this.#frame = frame;
    this.#shadow.replaceChildren(sheet, frame);
  }

  #close(): void {
    this.#port?.close();
    this.#port = undefined;
    this.#frame = undefined;
    this.#shadow.replaceChildren();
  }

  /** The page in the frame is there; a word from anywhere else is not heard. */
  #greeted = async ({ origin, source, data, ports }: MessageEvent): Promise<void> => {
    const [port] = ports;
    const frame = this.#frame;
    const isOwn = origin === location.origin && frame !== undefined && source === frame.contentWindow;
    if (!isOwn || data !== greeting || port === undefined) return;
    this.#port = port;
    port.onmessage = (event: MessageEvent<ToHost>) => this.#heard(event.data);
    const [rules, files] = await Promise.all([this.#filesOf('src'), this.#filesOf('data')]);
    if (frame !== this.#frame) return;
    if (rules === undefined || files === undefined) {
      // The sample in the place of what was named would pass for the host's own numbers.
      this.#showFailure();
      return;
    }
    const decoder = new TextDecoder();
    this.#say({
      kind: 'open',
      rules: rules.map(({ name, bytes }) => ({ name, text: decoder.decode(bytes) })),
      data: files,
      look: this.#look(),
    });
  };

  /** What an attribute names, one address or several with blanks between; undefined where one of them cannot be had, which is told. */
  async #filesOf(attribute: 'src' | 'data'): Promise<readonly { name: string; bytes: Uint8Array }[] | undefined> {
    const named = (this.getAttribute(attribute) ?? '').split(/\s+/).filter((one) => one !== '');
    const files = await Promise.all(
      named.map(async (one) => {
        try {
          const address = new URL(one, document.baseURI);
          const response = await fetch(address);
          if (!response.ok) throw new Error(String(response.status));
          const name = decodeURIComponent(address.pathname.split('/').at(-1) ?? one);
          return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
        } catch (error) {
          this.#tellError('embed/load', `${one}: ${error instanceof Error ? error.message : String(error)}`);
          return undefined;
        }
      }),
    );
    const found = files.filter((file) => file !== undefined);
    return found.length === files.length ? found : undefined;
  }

  #showFailure(): void {
    this.#close();
    const line = document.createElement('p');
    line.setAttribute('role', 'alert');
    const isEnglish = this.getAttribute('lang')?.startsWith('en') === true;
    line.textContent = isEnglish ? 'The files to be shown here cannot be had.' : '这里要显示的文件取不到。';
    this.#shadow.replaceChildren(line);
  }

  #look(): Look {
    const computed = getComputedStyle(this);
    const told = variables.map((name) => [name, computed.getPropertyValue(`--kaohe-${name}`).trim()] as const);
    return {
      lang: this.getAttribute('lang') ?? 'zh-CN',
      theme: this.getAttribute('theme') ?? 'auto',
      variables: Object.fromEntries(told.filter(([, value]) => value !== '')),
    };
  }

  #say(message: FromHost): void {
    this.#port?.postMessage(message);
  }

  #heard(message: ToHost): void {
    switch (message.kind) {
      case 'change':
        this.#tell('kaohe-change', { files: message.files });
        return;
      case 'result':
        this.#tell('kaohe-result', { period: message.period, result: JSON.parse(message.json) });
        return;
      case 'error':
        this.#tell('kaohe-error', { problems: message.problems });
    }
  }

  #tellError(code: string, what: string): void {
    this.#tell('kaohe-error', { problems: [{ code, what, why: '', next: '', file: '', line: 0, column: 0 }] });
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

if (customElements.get('kaohe-playground') === undefined) customElements.define('kaohe-playground', KaohePlayground);
