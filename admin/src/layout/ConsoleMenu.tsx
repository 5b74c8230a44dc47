import { Box } from '@mui/material';
import type { ComponentType } from 'react';
import { Menu, useGetResourceLabel, useResourceDefinitions, useTranslate } from 'react-admin';

interface MenuOptions {
  readonly offMenu?: boolean;
  readonly badge?: ComponentType;
}

/** What the viewer may see, in the order in which data flow: resources are registered in that order, if permitted. */
export function ConsoleMenu() {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const resources = Object.values(useResourceDefinitions<MenuOptions>());
  return (
    <Box component="nav" aria-label={translate('console.main_menu')}>
      <Menu>
        <Menu.DashboardItem />
        {resources
          .filter((resource) => resource.hasList && !resource.options?.offMenu)
          .map(({ name, options }) =>
            options?.badge ? (
              <Menu.ResourceItem
                key={name}
                name={name}
                primaryText={<Badged name={labelOf(name, 2)} badge={options.badge} />}
              />
            ) : (
              <Menu.ResourceItem key={name} name={name} />
            ),
          )}
      </Menu>
    </Box>
  );
}

function Badged({ name, badge: Badge }: { readonly name: string; readonly badge: ComponentType }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}>
      {name}
      <Badge />
    </Box>
  );
}
