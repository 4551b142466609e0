import { Outlet } from 'react-router';
import { OtherFamilies } from '@/features/auth/other-families';

/** Around consent and questionnaire, which have no rail: the way to a family that is planned already. */
export function BeforePlan() {
  return (
    <>
      <OtherFamilies />
      <Outlet />
    </>
  );
}
