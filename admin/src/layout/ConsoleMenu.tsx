import { Box } from '@mui/material';
import { Menu, useResourceDefinitions, useTranslate } from 'react-admin';

/** What the viewer may see, in the order in which data flow: resources are registered in that order, if permitted. */
export function ConsoleMenu() {
  const translate = useTranslate();
  const resources = Object.values(useResourceDefinitions<{ offMenu?: boolean }>());
  return (
    <Box component="nav" aria-label={translate('console.main_menu')}>
      <Menu>
        <Menu.DashboardItem />
        {resources
          .filter((resource) => resource.hasList && !resource.options?.offMenu)
          .map(({ name }) => (
            <Menu.ResourceItem key={name} name={name} />
          ))}
      </Menu>
    </Box>
  );
}
