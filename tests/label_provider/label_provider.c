/* A provider that takes every label on every object, so that SECURITY LABEL can be tried for real. */
#include "postgres.h"

#include "commands/seclabel.h"
#include "fmgr.h"

PG_MODULE_MAGIC;

void _PG_init(void);

static void
take_any(const ObjectAddress *object, const char *label)
{
}

void
_PG_init(void)
{
	register_label_provider("tests", take_any);
	register_label_provider("Other Provider", take_any);
}
