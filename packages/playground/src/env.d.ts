/** Vue components as TypeScript sees them from outside. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const component: DefineComponent;
  export default component;
}

/** The sample, made when the page is built: sample-modules.ts. */
declare module 'virtual:sample-rules' {
  const files: readonly { readonly name: string; readonly text: string }[];
  export default files;
}

declare module 'virtual:sample-data' {
  const files: readonly (
    | { readonly name: string; readonly text: string }
    | { readonly name: string; readonly base64: string }
  )[];
  export default files;
}

/** Its rule set, compiled and packed. */
declare module 'virtual:sample-rule-set' {
  const packed: string;
  export default packed;
}

/** What the worker says of it, in each language. */
declare module 'virtual:sample-snapshot-*' {
  const snapshot: import('./protocol/snapshot.js').Snapshot;
  export default snapshot;
}
