/** The version of the program, set where the page is built. */
export const version: string = import.meta.env.VITE_KAOHE_VERSION ?? '';
