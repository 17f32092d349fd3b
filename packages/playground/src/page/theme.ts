/** Light or dark: as the system says, or as was chosen. */
import { computed, type Ref, ref, watchEffect } from 'vue';
import { remembered } from './preferences.js';

export type ThemeChoice = 'system' | 'light' | 'dark';

export const themeChoices: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** The choice, and what it comes to now. */
export interface Theme {
  readonly choice: Ref<ThemeChoice>;
  readonly isDark: Readonly<Ref<boolean>>;
}

/** Sets `data-theme` on the document, which the colours follow. */
export function createTheme(): Theme {
  const choice = remembered('theme', themeChoices, 'system');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isSystemDark = ref(system.matches);
  system.addEventListener('change', ({ matches }) => {
    isSystemDark.value = matches;
  });
  const isDark = computed(() => (choice.value === 'system' ? isSystemDark.value : choice.value === 'dark'));
  watchEffect(() => {
    document.documentElement.dataset.theme = choice.value;
  });
  return { choice, isDark };
}
