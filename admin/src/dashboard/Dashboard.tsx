import { Title, useTranslate } from 'react-admin';

export function Dashboard() {
  const translate = useTranslate();
  return <Title title={translate('dashboard.title')} />;
}
