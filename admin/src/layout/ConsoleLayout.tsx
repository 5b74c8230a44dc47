import { Layout, type LayoutProps } from 'react-admin';
import { ConsoleAppBar } from './ConsoleAppBar';
import { ConsoleMenu } from './ConsoleMenu';
import { PasswordDialog } from './PasswordDialog';
import { SyntheticBanner } from './SyntheticBanner';

/** The frame of every page: bar with the page's h1, menu in the order of the pipeline, banner, content. */
export function ConsoleLayout({ children, ...rest }: LayoutProps) {
  return (
    <Layout {...rest} appBar={ConsoleAppBar} menu={ConsoleMenu} appBarAlwaysOn>
      <SyntheticBanner />
      {children}
      <PasswordDialog />
    </Layout>
  );
}
