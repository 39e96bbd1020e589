import type { Role } from '@/domain/actor';

type UnitPage = {
  readonly name: 'people' | 'settings' | 'import' | 'counts';
  readonly href: string;
};

/** The pages of a unit beside its desk, for somebody with this role. The names stand in `app.menu`. */
export function pagesOf(slug: string, role: Role | undefined): readonly UnitPage[] {
  const names: readonly UnitPage['name'][] =
    role === 'leader' ? ['people', 'settings', 'import', 'counts'] : ['people', 'import', 'counts'];
  return names.map((name) => ({ name, href: `/units/${slug}/${name}` }));
}
