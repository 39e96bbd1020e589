import { useDesk } from './desk-context';
import type { EditRequest } from './edit-request';

/** Opens what a command was made in, with what was typed in it, and closes whatever lies over that. */
export function useEditAgain(): (request: EditRequest) => void {
  const { ask, openCase, showImprovement, drafts } = useDesk();
  return (request) => {
    switch (request.kind) {
      case 'note':
        ask(null);
        openCase(request.caseId, request.draft);
        return;
      case 'improvement':
        ask(null);
        drafts.set(request.name, request.draft);
        showImprovement(request.view);
        return;
      default:
        ask(request);
    }
  };
}
