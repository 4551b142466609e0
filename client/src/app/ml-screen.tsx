import { useParams } from 'react-router';
import { useIsSteward } from '@/api/session';
import { isMlSection, MlPage } from '@/features/ml/ml-page';
import { NotFound } from './route-error';

/** `/ml/:section`, for the staff who look after the models; for everybody else there is nothing here. */
export function MlScreen() {
  const { section = '' } = useParams();
  const isSteward = useIsSteward();
  if (!isSteward || !isMlSection(section)) return <NotFound />;
  return <MlPage section={section} />;
}
