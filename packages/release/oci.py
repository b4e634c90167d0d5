"""OCI layouts, and the component as one: an artifact that registries' clients read, the CNCF's Wasm OCI Artifact.

A registry that is given these bytes has the same digest, so that anybody can compute it from the source.
"""

import json

from archive import CREATED, sha256, tar
from component import EXPORT, IMPORT, interfaces

MANIFEST, INDEX = "application/vnd.oci.image.manifest.v1+json", "application/vnd.oci.image.index.v1+json"
CONFIG, LAYER = "application/vnd.wasm.config.v0+json", "application/wasm"


class Layout:
    """The files of a layout with one manifest."""

    def __init__(self):
        self.files = {}

    def blob(self, media_type, data, **more):
        """Takes it in: its descriptor."""
        digest = sha256(data)
        self.files[f"blobs/sha256/{digest}"] = data
        return {"mediaType": media_type, "digest": f"sha256:{digest}", "size": len(data), **more}

    def sealed(self, version, config, layers, annotations, **more):
        """The layout as a tar archive, and the manifest's digest; `config` and `layers` are descriptors, and `more` stands with the manifest."""
        manifest = self.blob(MANIFEST, to_json({
            "schemaVersion": 2,
            "mediaType": MANIFEST,
            "config": config,
            "layers": layers,
            "annotations": annotations,
        }), annotations={"org.opencontainers.image.ref.name": version}, **more)
        self.files["oci-layout"] = to_json({"imageLayoutVersion": "1.0.0"})
        self.files["index.json"] = to_json({"schemaVersion": 2, "mediaType": INDEX, "manifests": [manifest]})
        return tar(self.files), manifest["digest"]


def to_json(value):
    return json.dumps(value, separators=(",", ":")).encode()


def annotations(project):
    """What registries show."""
    return {
        "org.opencontainers.image.title": "testsigma",
        "org.opencontainers.image.description": project["description"],
        "org.opencontainers.image.version": project["version"],
        "org.opencontainers.image.licenses": project["license"],
        "org.opencontainers.image.created": CREATED,
        **({"org.opencontainers.image.source": project["repository"]} if project["repository"] else {}),
    }


def layout(project, component):
    """The component as an artifact: the layout as a tar archive, and the manifest's digest."""
    made = Layout()
    config = made.blob(CONFIG, to_json({
        "created": CREATED,
        "architecture": "wasm",
        "os": "wasip2",
        "layerDigests": [f"sha256:{sha256(component)}"],
        "component": {"exports": interfaces(component, EXPORT), "imports": interfaces(component, IMPORT), "target": None},
    }))
    layer = made.blob(LAYER, component, annotations={"org.opencontainers.image.title": "testsigma.wasm"})
    return made.sealed(project["version"], config, [layer], annotations(project))
