'use client';

import {
  Accordion,
  AccordionContent,
  AccordionHeader,
  AccordionItem,
} from '@navikt/ds-react/Accordion';
import { OperationName, OperationParts } from './operation-parts';
import type { Operation } from './operations';

type OperationListProps = {
  readonly operations: readonly Operation[];
  /** Whether they are read from top to bottom, or looked up one by one. */
  readonly open: boolean;
};

export function OperationList({ operations, open }: OperationListProps) {
  return (
    <Accordion size="small" indent={false}>
      {operations.map((operation) => (
        <AccordionItem key={operation.id} defaultOpen={open}>
          <AccordionHeader>
            <OperationName method={operation.method} path={operation.path} />
          </AccordionHeader>
          <AccordionContent>
            <OperationParts operation={operation} />
          </AccordionContent>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
