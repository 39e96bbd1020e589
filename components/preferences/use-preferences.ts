import { createContext, useContext } from 'react';
import { type Preferences, USUAL_PREFERENCES } from '@/domain/preferences/preferences';

export const PreferencesContext = createContext<Preferences>(USUAL_PREFERENCES);

/** How the person at this desk wants it. */
export function usePreferences(): Preferences {
  return useContext(PreferencesContext);
}
