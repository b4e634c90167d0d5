"""The component as an OCI artifact, in the layout that registries' clients read: the CNCF's Wasm OCI Artifact.

A registry that is given these bytes has the same digest, so that anybody can compute it from the source.
"""

import json

from archive import CREATED, sha256, tar
from component import EXPORT, IMPORT, interfaces

MANIFEST, INDEX = "application/vnd.oci.image.manifest.v1+json", "application/vnd.oci.image.index.v1+json"
CONFIG, LAYER = "application/vnd.wasm.config.v0+json", "application/wasm"


def layout(project, component):
    """The layout as a tar archive, and the manifest's digest."""
    blobs = {}

    def blob(media_type, data, **more):
        digest = sha256(data)
        blobs[f"blobs/sha256/{digest}"] = data
        return {"mediaType": media_type, "digest": f"sha256:{digest}", "size": len(data), **more}

    config = _json({
        "created": CREATED,
        "architecture": "wasm",
        "os": "wasip2",
        "layerDigests": [f"sha256:{sha256(component)}"],
        "component": {"exports": interfaces(component, EXPORT), "imports": interfaces(component, IMPORT), "target": None},
    })
    annotations = {
        "org.opencontainers.image.title": "testsigma",
        "org.opencontainers.image.description": project["description"],
        "org.opencontainers.image.version": project["version"],
        "org.opencontainers.image.licenses": project["license"],
        "org.opencontainers.image.created": CREATED,
    }
    if project["repository"]:
        annotations["org.opencontainers.image.source"] = project["repository"]
    manifest = blob(MANIFEST, _json({
        "schemaVersion": 2,
        "mediaType": MANIFEST,
        "config": blob(CONFIG, config),
        "layers": [blob(LAYER, component, annotations={"org.opencontainers.image.title": "testsigma.wasm"})],
        "annotations": annotations,
    }), annotations={"org.opencontainers.image.ref.name": project["version"]})
    blobs["oci-layout"] = _json({"imageLayoutVersion": "1.0.0"})
    blobs["index.json"] = _json({"schemaVersion": 2, "mediaType": INDEX, "manifests": [manifest]})
    return tar(blobs), manifest["digest"]


def _json(value):
    return json.dumps(value, separators=(",", ":")).encode()
