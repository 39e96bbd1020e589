import {
  ArrowRightLeftIcon,
  Buildings2Icon,
  CogIcon,
  HouseIcon,
  MenuElipsisHorizontalIcon,
  PersonIcon,
  ReceptionIcon,
  StethoscopeIcon,
} from '@navikt/aksel-icons';
import type { Party } from '@/domain/cases/case';

/** Whom we wait for, as icons. The words stand in `card.party`. */
export const PARTY_ICONS: Record<Party, typeof PersonIcon> = {
  user: PersonIcon,
  employer: Buildings2Icon,
  practitioner: StethoscopeIcon,
  unit: HouseIcon,
  agency: ReceptionIcon,
  internal: ArrowRightLeftIcon,
  technical: CogIcon,
  other: MenuElipsisHorizontalIcon,
};
