package org.zhucun.viewer;

/** A principal of the security context that acts as a viewer. */
public interface ViewerPrincipal {

    Viewer viewer();
}
