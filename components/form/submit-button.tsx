'use client';

import { Button, type ButtonProps } from '@navikt/ds-react/Button';
import { useSyncExternalStore } from 'react';

/**
 * The button of a form that is there before the page is awake. Until then it is disabled, which keeps the browser from
 * sending the form by itself, by Enter too: what has been typed would be lost with the page.
 */
export function SubmitButton(props: Omit<ButtonProps, 'type' | 'disabled'>) {
  const awake = useSyncExternalStore(never, isAwake, isAsleep);
  return <Button {...props} type="submit" disabled={!awake} />;
}

const never = () => () => {};
const isAwake = () => true;
const isAsleep = () => false;
