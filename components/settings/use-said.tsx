import { type ReactNode, useState } from 'react';

/** One sentence about what was just done, for those who do not see it. The region has to be there before the sentence. */
export function useSaid(): { readonly region: ReactNode; readonly say: (text: string) => void } {
  const [said, say] = useState('');
  const region = (
    <p role="status" aria-live="polite" className="sr-only">
      {said}
    </p>
  );
  return { region, say };
}
